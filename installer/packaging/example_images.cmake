# SPDX-License-Identifier: GPL-3.0-or-later
# The first 2,000 training and 2,000 test images of Fashion-MNIST, for systems that have no package
# of them: enough to try the built-in example. Made from Debian's dataset-fashion-mnist.
set(images /usr/share/datasets/fashion-mnist)
set(folder ${root}/share/hawx/resources/data/fashion-mnist)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND sh ${source}/installer/packaging/example_images.sh ${images} ${folder}
    COMMAND_ERROR_IS_FATAL ANY)
file(COPY ${source}/installer/packaging/example_images.txt DESTINATION ${folder}
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(RENAME ${folder}/example_images.txt ${folder}/LICENSE)
